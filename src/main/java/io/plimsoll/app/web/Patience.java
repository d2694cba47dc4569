package io.plimsoll.app.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Closes a connection whose next request does not come in whole in time, however slowly it
/// trickles. The time counts from the connection's beginning or the last answer to the headers, and
/// once more from the headers to the body's end.
final class Patience extends ChannelDuplexHandler {
  private final Duration head;
  private final Duration body;
  private Optional<Future<?>> deadline = Optional.empty();
  private boolean reading;
  private int owed;

  Patience(Duration head, Duration body) {
    this.head = head;
    this.body = body;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    expect(context, head);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    relax();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      owed++;
      reading = true;
      expect(context, body);
    }
    if (message instanceof LastHttpContent) {
      reading = false;
      relax();
      expectNext(context);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent) {
      owed--;
      expectNext(context);
    }
    // The promise tells of a failure.
    var _ = context.write(message, promise);
  }

  /// An answer may go out before the body's end; the time for the body then still counts.
  private void expectNext(ChannelHandlerContext context) {
    if (!reading && owed == 0) {
      expect(context, head);
    }
  }

  private void expect(ChannelHandlerContext context, Duration time) {
    relax();
    deadline =
        Optional.of(
            context
                .executor()
                .schedule(() -> giveUp(context), time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// What went on in the connection is told that it ended.
  private static void giveUp(ChannelHandlerContext context) {
    var _ = context.close();
  }

  private void relax() {
    deadline.ifPresent(future -> future.cancel(false));
    deadline = Optional.empty();
  }
}
