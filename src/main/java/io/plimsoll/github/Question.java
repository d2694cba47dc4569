package io.plimsoll.github;

import java.util.List;

/// All that a review asks of a pull request at once.
///
/// @param base the base commit as an event or the last read told it; the settings are read there
/// @param head the head commit, likewise; the files are read there
/// @param settings paths in the base
/// @param files paths in the head
public record Question(
    int number, String base, String head, List<String> settings, List<FileAt> files) {

  public Question {
    settings = List.copyOf(settings);
    files = List.copyOf(files);
  }
}
