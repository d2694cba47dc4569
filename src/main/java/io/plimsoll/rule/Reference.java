package io.plimsoll.rule;

/// A place in a standard that asks for what a rule asks for.
///
/// @param standard the standard's short name as in JSON: `pod-security-standards`, `cis-docker`,
///   `cis-kubernetes`, `nsa-cisa-kubernetes`, `owasp-docker-top-10`, `owasp-docker-cheat-sheet`,
///   `nist-800-190`
/// @param version of the standard; for Pod Security Standards the Kubernetes versions for which the
///   control exists, such as `1.8+`
/// @param id section, chapter or rule number; empty where the standard numbers nothing
/// @param level `baseline` or `restricted` of the Pod Security Standards; empty elsewhere
/// @param control the Pod Security control's name in the standard's own code; empty elsewhere
public record Reference(String standard, String version, String id, String level, String control) {

  /// A control of the Pod Security Standards.
  ///
  /// @param level `baseline` or `restricted`
  /// @param control its id in kubernetes/pod-security-admission, `policy/check_*.go`
  /// @param since the first minor version of Kubernetes that has it, such as `1.0`
  public static Reference podSecurity(String level, String control, String since) {
    return new Reference("pod-security-standards", since + "+", "", level, control);
  }

  /// A recommendation of the CIS Docker Benchmark 1.6.0.
  public static Reference cisDocker(String section) {
    return new Reference("cis-docker", "1.6.0", section, "", "");
  }

  /// A recommendation of the CIS Kubernetes Benchmark; numbers drift between versions, so the
  /// version belongs to the number.
  ///
  /// @param version of the benchmark, such as `1.10`
  public static Reference cisKubernetes(String version, String section) {
    return new Reference("cis-kubernetes", version, section, "", "");
  }

  /// A chapter of the OWASP Docker Top 10, such as `D04`.
  public static Reference owaspDocker(String chapter) {
    return new Reference("owasp-docker-top-10", "2018", chapter, "", "");
  }

  /// A rule of the OWASP Docker Security Cheat Sheet, such as `3` or `5a`.
  public static Reference cheatSheet(String rule) {
    return new Reference("owasp-docker-cheat-sheet", "2026", rule, "", "");
  }

  /// The NSA/CISA Kubernetes Hardening Guide 1.2.
  public static Reference nsaCisa() {
    return new Reference("nsa-cisa-kubernetes", "1.2", "", "", "");
  }

  /// A section of NIST SP 800-190.
  public static Reference nist(String section) {
    return new Reference("nist-800-190", "2017", section, "", "");
  }

  /// Whether the standard asks for it at a target version of Kubernetes. Only controls of the Pod
  /// Security Standards come into being with a version.
  ///
  /// @param kubernetesMinor 34 for Kubernetes 1.34
  public boolean holdsAt(int kubernetesMinor) {
    return control.isEmpty() || firstMinor() <= kubernetesMinor;
  }

  private int firstMinor() {
    return Integer.parseInt(version.substring(version.indexOf('.') + 1, version.length() - 1));
  }
}
