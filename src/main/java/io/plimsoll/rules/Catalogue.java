package io.plimsoll.rules;

import io.plimsoll.rule.Rule;
import io.plimsoll.rules.document.EffectiveSecurityFields;
import io.plimsoll.rules.host.NoHostIpc;
import io.plimsoll.rules.host.NoHostNetwork;
import io.plimsoll.rules.host.NoHostPath;
import io.plimsoll.rules.host.NoHostPid;
import io.plimsoll.rules.host.NoHostProcess;
import io.plimsoll.rules.host.NoProbeHost;
import io.plimsoll.rules.host.NoRuntimeSocket;
import io.plimsoll.rules.host.NoSensitiveHostMount;
import io.plimsoll.rules.host.ReadOnlyHostMount;
import io.plimsoll.rules.host.RestrictedVolumeTypes;
import io.plimsoll.rules.image.ImageDigest;
import io.plimsoll.rules.image.SupportedBaseImage;
import io.plimsoll.rules.image.VersionedImage;
import io.plimsoll.rules.kernel.MaskedProc;
import io.plimsoll.rules.kernel.NoCustomSelinuxOptions;
import io.plimsoll.rules.kernel.NoUnconfinedApparmor;
import io.plimsoll.rules.kernel.NoUnconfinedSeccomp;
import io.plimsoll.rules.kernel.RestrictedProcMount;
import io.plimsoll.rules.kernel.SafeSysctls;
import io.plimsoll.rules.kernel.SeccompProfile;
import io.plimsoll.rules.network.BoundPublishedPort;
import io.plimsoll.rules.network.NoHostPort;
import io.plimsoll.rules.runtime.BaselineCapabilities;
import io.plimsoll.rules.runtime.DropAllCapabilities;
import io.plimsoll.rules.runtime.HighUid;
import io.plimsoll.rules.runtime.MemoryLimit;
import io.plimsoll.rules.runtime.NoDangerousCapabilities;
import io.plimsoll.rules.runtime.NoExplicitRoot;
import io.plimsoll.rules.runtime.NoNewPrivileges;
import io.plimsoll.rules.runtime.NoPrivileged;
import io.plimsoll.rules.runtime.NonRootUser;
import io.plimsoll.rules.runtime.ProcessLimits;
import io.plimsoll.rules.runtime.ReadOnlyRootFilesystem;
import io.plimsoll.rules.runtime.RestrictedCapabilities;
import io.plimsoll.rules.secret.NoSecretFileInImage;
import io.plimsoll.rules.secret.NoSecretInBuildEnv;
import io.plimsoll.rules.secret.NoSecretInContainerEnv;
import io.plimsoll.rules.supply.NoPipedShell;
import io.plimsoll.rules.supply.NoSudo;
import io.plimsoll.rules.supply.NoTlsBypassInEnv;
import io.plimsoll.rules.supply.PackageSignatureCheck;
import io.plimsoll.rules.supply.PinnedRemoteAdd;
import io.plimsoll.rules.supply.TlsVerification;
import java.util.List;
import java.util.Optional;

/// All rules; the only list of them. Within a package they stand by severity.
public final class Catalogue {
  private static final List<Rule<?>> RULES =
      List.of(
          // runtime
          new NoPrivileged(),
          new NoDangerousCapabilities(),
          new NonRootUser(),
          new NoExplicitRoot(),
          new NoNewPrivileges(),
          new DropAllCapabilities(),
          new BaselineCapabilities(),
          new ReadOnlyRootFilesystem(),
          new MemoryLimit(),
          new ProcessLimits(),
          new RestrictedCapabilities(),
          new HighUid(),
          // kernel
          new NoUnconfinedSeccomp(),
          new NoUnconfinedApparmor(),
          new MaskedProc(),
          new SeccompProfile(),
          new NoCustomSelinuxOptions(),
          new SafeSysctls(),
          new RestrictedProcMount(),
          // host
          new NoRuntimeSocket(),
          new NoSensitiveHostMount(),
          new NoHostProcess(),
          new NoHostNetwork(),
          new NoHostPid(),
          new NoHostIpc(),
          new NoHostPath(),
          new ReadOnlyHostMount(),
          new NoProbeHost(),
          new RestrictedVolumeTypes(),
          // network
          new NoHostPort(),
          new BoundPublishedPort(),
          // image
          new SupportedBaseImage(),
          new VersionedImage(),
          new ImageDigest(),
          // supply
          new NoPipedShell(),
          new TlsVerification(),
          new NoTlsBypassInEnv(),
          new PackageSignatureCheck(),
          new PinnedRemoteAdd(),
          new NoSudo(),
          // secret
          new NoSecretInBuildEnv(),
          new NoSecretFileInImage(),
          new NoSecretInContainerEnv(),
          // document
          new EffectiveSecurityFields());

  private Catalogue() {}

  /// Every rule, in the order of the list.
  public static List<Rule<?>> rules() {
    return RULES;
  }

  /// The rule of a slug.
  public static Optional<Rule<?>> named(String slug) {
    return RULES.stream().filter(rule -> rule.card().slug().equals(slug)).findFirst();
  }
}
