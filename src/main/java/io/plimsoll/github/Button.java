package io.plimsoll.github;

/// A button on a check run.
///
/// @param label at most 20 characters
/// @param description at most 40 characters
/// @param identifier what comes back when it is pressed, at most 20 characters
public record Button(String label, String description, String identifier) {
  private static final int MAX_LABEL = 20;
  private static final int MAX_DESCRIPTION = 40;

  public Button {
    Limits.atMost("label", label, MAX_LABEL);
    Limits.atMost("description", description, MAX_DESCRIPTION);
    Limits.atMost("identifier", identifier, MAX_LABEL);
  }
}
