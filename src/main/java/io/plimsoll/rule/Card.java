package io.plimsoll.rule;

import io.plimsoll.model.Platform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What there is to know about a rule besides its judgement.
///
/// @param slug its name in settings, comments and output; never reused
/// @param platforms where it applies; it is not asked about other subjects
/// @param grade the best grade its fix can have
/// @param references places in standards that ask for it
/// @param covers milder rules that it makes superfluous
/// @param examples bad and good files, at least one
public record Card(
    String slug,
    Pack pack,
    Severity severity,
    Visibility visibility,
    Set<Platform> platforms,
    Grade grade,
    List<Reference> references,
    List<Cover> covers,
    List<Example> examples) {

  public Card {
    if (!slug.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || slug.length() > 32) {
      throw new IllegalArgumentException("not a slug: " + slug);
    }
    platforms = Set.copyOf(platforms);
    references = List.copyOf(references);
    covers = List.copyOf(covers);
    examples = List.copyOf(examples);
  }

  /// Starts a card for a rule that is shown as a comment, applies everywhere and has no fix.
  public static Builder of(String slug, Pack pack, Severity severity) {
    return new Builder(slug, pack, severity);
  }

  /// Collects a card's parts in the order of reading.
  public static final class Builder {
    private final String slug;
    private final Pack pack;
    private final Severity severity;
    private Visibility visibility = Visibility.COMMENT;
    private Set<Platform> platforms = EnumSet.allOf(Platform.class);
    private Grade grade = Grade.NONE;
    private final List<Reference> references = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    private Builder(String slug, Pack pack, Severity severity) {
      this.slug = slug;
      this.pack = pack;
      this.severity = severity;
    }

    /// Where it is shown by default.
    public Builder shown(Visibility where) {
      visibility = where;
      return this;
    }

    /// The platforms it applies to.
    public Builder on(Platform first, Platform... more) {
      platforms = EnumSet.of(first, more);
      return this;
    }

    /// The best grade of its fix.
    public Builder fix(Grade best) {
      grade = best;
      return this;
    }

    public Builder references(Reference... places) {
      references.addAll(List.of(places));
      return this;
    }

    /// Milder rules that say nothing about the same part of the same workload.
    public Builder coversPart(String... slugs) {
      for (String milder : slugs) {
        covers.add(new Cover(milder, Cover.Scope.SAME_PART));
      }
      return this;
    }

    /// Milder rules that say nothing about the same place.
    public Builder coversPlace(String... slugs) {
      for (String milder : slugs) {
        covers.add(new Cover(milder, Cover.Scope.SAME_PLACE));
      }
      return this;
    }

    /// Milder rules that say nothing about the same subject.
    public Builder coversSubject(String... slugs) {
      for (String milder : slugs) {
        covers.add(new Cover(milder, Cover.Scope.SAME_SUBJECT));
      }
      return this;
    }

    public Builder example(Example example) {
      examples.add(example);
      return this;
    }

    public Card build() {
      return new Card(
          slug, pack, severity, visibility, platforms, grade, references, covers, examples);
    }
  }
}
