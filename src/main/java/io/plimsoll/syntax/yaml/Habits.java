package io.plimsoll.syntax.yaml;

/// How a file is written: what most of it does.
///
/// @param step columns by which a map stands deeper than its key
/// @param dash columns by which a list's dash stands deeper than its key
/// @param quote the quote it uses more
/// @param json whether everything is quoted and bracketed as in JSON
record Habits(int step, int dash, char quote, boolean json) {

  static Habits of(YamlFile file, Layout layout) {
    Votes votes = new Votes(layout);
    file.documents().forEach(document -> votes.walk(document.root()));
    return new Habits(
        votes.step(), votes.dash(), votes.singles > votes.doubles ? '\'' : '"', isJson(file));
  }

  private static boolean isJson(YamlFile file) {
    return file.json()
        || (!file.documents().isEmpty()
            && file.documents().getFirst().root() instanceof Mapping mapping
            && mapping.flow()
            && !mapping.entries().isEmpty()
            && mapping.entries().getFirst().key() instanceof Scalar key
            && key.style() == Scalar.Style.DOUBLE_QUOTED);
  }

  /// Counts what the nodes of a file do.
  private static final class Votes {
    private static final int WIDEST = 9;

    private final Layout layout;
    private final int[] steps = new int[WIDEST];
    private final int[] dashes = new int[WIDEST];
    private int singles;
    private int doubles;

    Votes(Layout layout) {
      this.layout = layout;
    }

    int step() {
      return most(steps, 1, 2);
    }

    int dash() {
      return most(dashes, 0, step());
    }

    private static int most(int[] votes, int from, int otherwise) {
      int best = otherwise;
      int count = 0;
      for (int i = from; i < votes.length; i++) {
        if (votes[i] > count) {
          best = i;
          count = votes[i];
        }
      }
      return best;
    }

    void walk(YamlNode node) {
      switch (node) {
        case Mapping mapping -> mapping.entries().forEach(entry -> entry(mapping, entry));
        case Sequence sequence -> sequence.items().forEach(this::walk);
        case Scalar scalar -> quotes(scalar);
        case Alias _ -> {}
      }
    }

    private void entry(Mapping parent, Mapping.Entry entry) {
      walk(entry.key());
      walk(entry.value());
      if (!parent.flow()) {
        int column = layout.column(parent);
        switch (entry.value()) {
          case Mapping child when !child.flow() -> vote(steps, layout.column(child) - column);
          case Sequence child when !child.flow() -> vote(dashes, layout.column(child) - column);
          case Mapping _, Sequence _, Scalar _, Alias _ -> {}
        }
      }
    }

    private static void vote(int[] votes, int width) {
      if (width >= 0 && width < votes.length) {
        votes[width]++;
      }
    }

    private void quotes(Scalar scalar) {
      switch (scalar.style()) {
        case SINGLE_QUOTED -> singles++;
        case DOUBLE_QUOTED -> doubles++;
        case PLAIN, LITERAL, FOLDED -> {}
      }
    }
  }
}
