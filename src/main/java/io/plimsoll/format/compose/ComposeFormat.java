package io.plimsoll.format.compose;

import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Shipment;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.Container;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/// Compose files, by name or by shape.
public final class ComposeFormat implements Format {

  @Override
  public String name() {
    return "compose";
  }

  @Override
  public boolean recognisesPath(String path) {
    return Shape.isNamed(path);
  }

  @Override
  public boolean recognises(SourceFile file) {
    if (!Shape.isYaml(file.path())) {
      return false;
    }
    boolean named = Shape.isNamed(file.path());
    if (!named && !Shape.mayHoldServices(file.text())) {
      return false;
    }
    List<YamlDocument> documents = YamlFile.parse(file).documents();
    return named
        ? documents.stream().noneMatch(document -> Shape.isForeign(document.place()))
        : documents.stream().anyMatch(document -> Shape.isCompose(document.place()));
  }

  @Override
  public List<Shipment> shipments(SourceFile file, Surroundings surroundings) {
    if (!file.text().contains("target") || !recognises(file)) {
      return List.of();
    }
    return new Services(YamlFile.parse(file), surroundings)
        .all().stream().flatMap(service -> ImageUsers.shipment(service).stream()).toList();
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    YamlFile yaml = YamlFile.parse(file);
    List<Service> services = new Services(yaml, surroundings).all();
    MountSource sources = new MountSource(roots(yaml), new DotEnv(file, surroundings));
    ImageUsers users = new ImageUsers(surroundings);
    List<Subject> subjects = new ArrayList<>();
    List<Problem> conflicts = new ArrayList<>(yaml.remarks());
    for (int i = 0; i < services.size(); i++) {
      Service service = services.get(i);
      ServiceOrigin origin = new ServiceOrigin(file.path(), service.name(), i);
      List<Subject> read = new ServiceReader(service, origin).read(sources, users.of(service));
      subjects.addAll(read);
      conflicts.addAll(conflicts(service, read));
    }
    return new ComposeDocument(yaml, services, subjects, conflicts);
  }

  private static List<Problem> conflicts(Service service, List<Subject> subjects) {
    return subjects.stream()
        .filter(Container.class::isInstance)
        .map(Container.class::cast)
        .flatMap(container -> Conflicts.of(service, container).stream())
        .toList();
  }

  private static List<Found> roots(YamlFile yaml) {
    return yaml.documents().stream()
        .map(document -> document.place())
        .map(root -> new Found(root, new Layer(yaml.source(), root, root.node(), false)))
        .toList();
  }
}
