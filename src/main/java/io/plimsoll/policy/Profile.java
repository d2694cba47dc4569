package io.plimsoll.policy;

import io.plimsoll.rule.Card;
import io.plimsoll.rule.Reference;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A named choice of rules: those that a standard asks for.
public enum Profile {
  PSS_BASELINE,
  PSS_RESTRICTED,
  CIS_DOCKER,
  CIS_KUBERNETES,
  NSA,
  OWASP_DOCKER,
  /// Every rule.
  ALL;

  /// The word in settings and on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads a word, in any case.
  public static Optional<Profile> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(profile -> profile.word().equals(lower)).findFirst();
  }

  /// Whether a rule belongs to the profile. What the Pod Security Standards ask for at their
  /// baseline is part of restricted; a control belongs to them from the version on that has it.
  ///
  /// @param kubernetesMinor the target version: 34 for Kubernetes 1.34
  public boolean includes(Card card, int kubernetesMinor) {
    return this == ALL
        || card.references().stream()
            .anyMatch(reference -> asksFor(reference) && reference.holdsAt(kubernetesMinor));
  }

  private boolean asksFor(Reference reference) {
    return switch (this) {
      case PSS_BASELINE -> isPodSecurity(reference) && reference.level().equals("baseline");
      case PSS_RESTRICTED -> isPodSecurity(reference);
      case CIS_DOCKER -> reference.standard().equals("cis-docker");
      case CIS_KUBERNETES -> reference.standard().equals("cis-kubernetes");
      case NSA -> reference.standard().equals("nsa-cisa-kubernetes");
      case OWASP_DOCKER -> reference.standard().startsWith("owasp-docker");
      case ALL -> true;
    };
  }

  private static boolean isPodSecurity(Reference reference) {
    return reference.standard().equals("pod-security-standards");
  }
}
