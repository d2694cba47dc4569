package io.plimsoll.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A client that sends exactly the bytes it is told to.
final class RawClient implements AutoCloseable {
  private static final int PATIENCE = 5_000;

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true);
  }

  /// An answer: its status, its headers as one text in lower case, and its body.
  record Answer(int status, String headers, String body) {}

  RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  Answer answer() throws IOException {
    String head = head();
    if (head.isEmpty()) {
      return new Answer(0, "", "");
    }
    int status = Integer.parseInt(head.substring(9, 12));
    String headers = head.substring(head.indexOf("\r\n") + 2).toLowerCase(Locale.ROOT);
    return new Answer(status, headers, body(length(headers)));
  }

  /// Whether the other side has closed the connection, or does so before the client's patience
  /// ends.
  boolean isClosed() throws IOException {
    return socket.getInputStream().read() < 0;
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static int length(String headers) {
    return headers
        .lines()
        .filter(line -> line.startsWith("content-length: "))
        .mapToInt(line -> Integer.parseInt(line.substring(16).strip()))
        .findFirst()
        .orElse(0);
  }

  private String body(int length) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(socket.getInputStream().readNBytes(length));
    return body.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
