package io.plimsoll.review;

/// Where something is said, from the nearest to the thing to the farthest.
sealed interface Spot {

  /// Lines of the head that one hunk shows.
  record Lines(int first, int last) implements Spot {}

  /// A file of the pull request, as a whole.
  record WholeFile() implements Spot {}

  /// A file that the pull request does not show: an annotation of the check run can stand there.
  record Elsewhere() implements Spot {}
}
