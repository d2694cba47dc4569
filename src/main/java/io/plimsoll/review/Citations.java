package io.plimsoll.review;

import io.plimsoll.rule.Reference;
import java.util.Collection;
import java.util.stream.Collectors;

/// Names the places of standards that ask for something, each as a link to the standard.
public final class Citations {
  private static final int MOST = 6;
  private static final String KUBERNETES =
      "https://kubernetes.io/docs/concepts/security/pod-security-standards/#";
  private static final String CHEAT_SHEET =
      "https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html";
  private static final String HARDENING_GUIDE =
      "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/"
          + "CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF";

  private Citations() {}

  /// The places, on one line.
  public static String of(Collection<Reference> references) {
    return references.stream()
        .map(Citations::link)
        .distinct()
        .limit(MOST)
        .collect(Collectors.joining(" · "));
  }

  private static String link(Reference place) {
    return switch (place.standard()) {
      case "pod-security-standards" -> link("PSS " + place.level(), KUBERNETES + place.level());
      case "cis-docker" ->
          link("CIS Docker " + place.id(), "https://www.cisecurity.org/benchmark/docker");
      case "cis-kubernetes" ->
          link("CIS Kubernetes " + place.id(), "https://www.cisecurity.org/benchmark/kubernetes");
      case "nsa-cisa-kubernetes" -> link("NSA/CISA Kubernetes Hardening Guide", HARDENING_GUIDE);
      case "owasp-docker-top-10" ->
          link("OWASP Docker Top 10 " + place.id(), "https://owasp.org/www-project-docker-top-10/");
      case "owasp-docker-cheat-sheet" -> link("OWASP Docker rule " + place.id(), CHEAT_SHEET);
      case "nist-800-190" ->
          link("NIST SP 800-190 " + place.id(), "https://csrc.nist.gov/pubs/sp/800/190/final");
      default -> place.standard() + " " + place.id();
    };
  }

  private static String link(String name, String address) {
    return "[" + name.strip() + "](" + address + ")";
  }
}
