package io.plimsoll.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Posts deliveries to a webhook over connections that stay open, each as soon as the one before is
/// acknowledged, and says how many were and how long that took. Bodies are signed beforehand.
public final class IngressLoad {
  private static final int BODY = 20 * 1024;
  private static final int REPOSITORIES = 50;
  private static final int PULL_REQUESTS = 20;
  private static final int WARM_UP = 10;

  private final String host;
  private final int port;
  private final List<Signed> bodies;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean measuring;
  private volatile boolean over;

  private IngressLoad(String host, int port, List<Signed> bodies) {
    this.host = host;
    this.port = port;
    this.bodies = bodies;
  }

  /// A body and the header's value for it.
  private record Signed(byte[] body, String signature) {}

  /// @param args host, port, secret, connections, seconds
  public static void main(String[] args) throws Exception {
    List<Signed> bodies = bodies(args[2]);
    IngressLoad load = new IngressLoad(args[0], Integer.parseInt(args[1]), bodies);
    load.run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
  }

  private void run(int connections, int seconds) throws InterruptedException {
    List<List<Long>> times = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      List<Long> own = new ArrayList<>();
      times.add(own);
      threads.add(Thread.ofVirtual().start(() -> post(own)));
    }
    Thread.sleep(WARM_UP * 1000L);
    measuring = true;
    long start = System.nanoTime();
    Thread.sleep(seconds * 1000L);
    double elapsed = (System.nanoTime() - start) / 1e9;
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    long[] all = times.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
    report(all, elapsed);
  }

  private void report(long[] all, double elapsed) {
    System.out.printf(
        "%.0f acknowledged a second, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, %d of %d refused%n",
        all.length / elapsed, at(all, 0.5), at(all, 0.99), at(all, 1), refused.get(), sent.get());
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return sorted.length == 0 ? Double.NaN : sorted[index] / 1e6;
  }

  private void post(List<Long> times) {
    try (Socket socket = new Socket(host, port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!over) {
        boolean counts = measuring;
        long start = System.nanoTime();
        socket.getOutputStream().write(request());
        int status = status(in);
        sent.incrementAndGet();
        if (status != 202) {
          refused.incrementAndGet();
        } else if (counts) {
          times.add(System.nanoTime() - start);
        }
      }
    } catch (IOException e) {
      System.err.println("a connection ended: " + e);
    }
  }

  private byte[] request() {
    Signed signed = bodies.get(ThreadLocalRandom.current().nextInt(bodies.size()));
    String head =
        "POST /webhook HTTP/1.1\r\n"
            + ("Host: " + host + "\r\n")
            + "User-Agent: GitHub-Hookshot/044aadd\r\n"
            + "Content-Type: application/json\r\n"
            + "X-GitHub-Event: pull_request\r\n"
            + ("X-GitHub-Delivery: " + UUID.randomUUID() + "\r\n")
            + ("X-Hub-Signature-256: " + signed.signature + "\r\n")
            + ("Content-Length: " + signed.body.length + "\r\n\r\n");
    byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(bytes, bytes.length + signed.body.length);
    System.arraycopy(signed.body, 0, all, bytes.length, signed.body.length);
    return all;
  }

  /// Reads an answer, which has no body.
  private static int status(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after: " + head);
      }
      head.append((char) next);
    }
    return Integer.parseInt(head.substring(9, 12));
  }

  private static List<Signed> bodies(String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    List<Signed> bodies = new ArrayList<>();
    for (int repository = 1; repository <= REPOSITORIES; repository++) {
      for (int number = 1; number <= PULL_REQUESTS; number++) {
        byte[] body = body(repository, number).getBytes(StandardCharsets.UTF_8);
        bodies.add(new Signed(body, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))));
      }
    }
    return bodies;
  }

  /// A payload with what is read of one, and as much beside it as GitHub sends.
  private static String body(int repository, int number) {
    String body =
        """
        {"action":"synchronize","number":%2$d,
         "before":"%3$040x","after":"%4$040x",
         "pull_request":{"number":%2$d,"state":"open","draft":false,"title":"A change",
          "updated_at":"2027-03-01T09:00:00Z",
          "head":{"ref":"change","sha":"%4$040x",
           "repo":{"id":%1$d,"name":"web%1$d","full_name":"acme/web%1$d","owner":{"login":"acme"}}},
          "base":{"ref":"main","sha":"%3$040x",
           "repo":{"id":%1$d,"name":"web%1$d","full_name":"acme/web%1$d","owner":{"login":"acme"}}},
          "user":{"login":"jo","type":"User"}},
         "repository":{"id":%1$d,"name":"web%1$d","full_name":"acme/web%1$d",
          "owner":{"login":"acme","type":"Organization"}},
         "installation":{"id":9},"sender":{"login":"jo","type":"User"},
         "links":{\
        """
            .formatted(repository, number, number, 1_000_000L * repository + number);
    StringBuilder all = new StringBuilder(body);
    for (int i = 0; all.length() < BODY; i++) {
      all.append(i == 0 ? "" : ",")
          .append(
              "\"link_%d_url\":\"https://api.github.com/repos/acme/web/link/%d\"".formatted(i, i));
    }
    return all.append("}}").toString();
  }
}
