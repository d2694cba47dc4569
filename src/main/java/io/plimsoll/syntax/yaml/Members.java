package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The effective entries of a map, as https://yaml.org/type/merge.html says.
final class Members {
  private final Map<String, Mapping.Member> found;
  private final List<Problem> remarks;

  private Members(List<Problem> remarks, int size) {
    this.found = LinkedHashMap.newLinkedHashMap(size);
    this.remarks = remarks;
  }

  static List<Mapping.Member> of(List<Mapping.Entry> entries, List<Problem> remarks) {
    Members members = new Members(remarks, entries.size());
    for (Mapping.Entry entry : entries) {
      if (!entry.isMerge()) {
        members.own(entry);
      }
    }
    for (Mapping.Entry entry : entries) {
      if (entry.isMerge()) {
        members.merge(entry);
      }
    }
    return List.copyOf(members.found.values());
  }

  private void own(Mapping.Entry entry) {
    if (entry.name().isEmpty()) {
      remarks.add(Problem.of("yaml-key-not-scalar", entry.key().span()));
      return;
    }
    String name = entry.name().get();
    if (found.put(name, new Mapping.Member(name, entry, List.of(), false)) != null) {
      remarks.add(new Problem("yaml-duplicate-key", entry.key().span(), Map.of("key", name)));
    }
  }

  private void merge(Mapping.Entry entry) {
    switch (entry.value()) {
      case Sequence sources -> sources.items().forEach(item -> bring(item, List.of()));
      case Alias alias when alias.target() instanceof Sequence sources ->
          sources.items().forEach(item -> bring(item, List.of(alias)));
      case Alias source -> bring(source, List.of());
      case Mapping source -> bring(source, List.of());
      case Scalar source -> bring(source, List.of());
    }
  }

  private void bring(YamlNode source, List<Alias> through) {
    switch (source) {
      case Mapping mapping -> mapping.members().forEach(member -> bring(member, through));
      case Alias alias when alias.target() instanceof Mapping mapping -> {
        List<Alias> all = joined(through, List.of(alias));
        mapping.members().forEach(member -> bring(member, all));
      }
      case Alias _, Scalar _, Sequence _ ->
          remarks.add(Problem.of("yaml-merge-value", source.span()));
    }
  }

  private void bring(Mapping.Member member, List<Alias> through) {
    found.computeIfAbsent(
        member.name(),
        name -> new Mapping.Member(name, member.entry(), joined(through, member.through()), true));
  }

  private static List<Alias> joined(List<Alias> outer, List<Alias> inner) {
    if (outer.isEmpty() || inner.isEmpty()) {
      return outer.isEmpty() ? inner : outer;
    }
    List<Alias> all = new ArrayList<>(outer);
    all.addAll(inner);
    return all;
  }
}
