package io.plimsoll.app.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets in a bounded number of connections, and puts [Patience] into each, behind what reads HTTP.
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  /// The server reads up to 64 KB of a body before it is asked to, so these take 64 MB.
  static final int MOST = 1024;

  private final Times times;
  private final AtomicInteger open = new AtomicInteger();

  Connections(Times times) {
    this.times = times;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Template());
    return event.getBean();
  }

  /// What there is before a connection is known.
  private final class Template implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }
  }

  /// What is done to one connection.
  private final class OfConnection implements NettyServerCustomizer {
    private final Channel channel;

    OfConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel.closeFuture().addListener(_ -> open.decrementAndGet());
      if (open.incrementAndGet() > MOST) {
        var _ = channel.close();
        return;
      }
      channel
          .pipeline()
          .addAfter(
              ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
              "patience",
              new Patience(times.head(), times.body()));
    }
  }
}
