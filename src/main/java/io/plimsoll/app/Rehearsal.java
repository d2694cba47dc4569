package io.plimsoll.app;

import io.plimsoll.github.remote.AppKey;
import io.plimsoll.inbox.StoreAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Starts the service once, lets it refuse a delivery, and stops it. The launcher runs it to record
/// which classes a start needs.
public final class Rehearsal {
  private static final String DELIVERY =
      """
      POST /webhook HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      X-GitHub-Event: ping\r
      X-GitHub-Delivery: rehearsal\r
      X-Hub-Signature-256: sha256=%s\r
      Content-Length: 2\r
      Connection: close\r
      \r
      {}\
      """
          .formatted("0".repeat(64));

  private Rehearsal() {}

  /// Starts the service, delivers once, and stops it.
  ///
  /// @param args a folder to keep the store in, which stays behind
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    ServiceSettings settings = settings(Path.of(args[0]));
    try (Service service = Service.start(settings, InstantSource.system());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.getOutputStream().write(DELIVERY.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }

  /// Nobody answers at port 1, so nothing is asked of anybody.
  private static ServiceSettings settings(Path folder) throws GeneralSecurityException {
    URI nobody = URI.create("http://127.0.0.1:1");
    return new ServiceSettings(
        "127.0.0.1",
        0,
        0,
        new StoreAddress.Embedded(folder.toAbsolutePath()),
        nobody,
        nobody.toString(),
        Optional.empty(),
        AppKey.read(pem()).map(key -> new AppSettings(1, key, "rehearsal")));
  }

  private static String pem() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PRIVATE KEY-----";
  }
}
