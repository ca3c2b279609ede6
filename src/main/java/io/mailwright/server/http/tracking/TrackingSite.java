package io.mailwright.server.http.tracking;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.sending.Forwarding;
import io.mailwright.server.engine.sending.message.LinkTargets;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.http.HttpServer;
import io.mailwright.server.http.Listening;
import io.mailwright.server.store.Store;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

/**
 * The port recipients come in by, which leads to nothing but the links of messages. Closing it
 * finishes what is in flight. Thread-safe.
 */
public final class TrackingSite implements AutoCloseable {
    private static final String PORT = "tracking_port";

    private final Store store;
    private final HttpServer http;
    private final Ledger ledger;

    private TrackingSite(Store store, HttpServer http) {
        this.store = store;
        this.http = http;
        this.ledger = Ledger.start(store);
    }

    /**
     * Takes the port, but answers nobody yet.
     *
     * @param port 0 for any free one, which is the one of last time wherever that is free, so that
     *     the links of messages that are out go on leading here
     * @throws Failure.Invalid if the address or port cannot be had
     */
    public static TrackingSite listen(InetAddress bind, int port, Store store) {
        var http = port == 0 ? lastOrFree(bind, store) : listen(bind, port);
        return new TrackingSite(store, http);
    }

    private static HttpServer lastOrFree(InetAddress bind, Store store) {
        var last = store.read(tables -> tables.settings().find(PORT));
        if (last.isPresent()) {
            try {
                return listen(bind, Integer.parseInt(last.get()));
            } catch (Failure.Invalid _) {
                return listen(bind, 0);
            }
        }
        var http = listen(bind, 0);
        store.change(tables -> {
            tables.settings().put(PORT, Integer.toString(http.port()));
            return true;
        });
        return http;
    }

    private static HttpServer listen(InetAddress bind, int port) {
        return HttpServer.listen(Listening.forRecipients(bind, port));
    }

    public int port() {
        return http.port();
    }

    /**
     * Begins to answer.
     *
     * @param publicUrl where recipients reach this port
     */
    public void serve(Engine engine, URI publicUrl) {
        var tokens = Tokens.of(store);
        var links = new TrackingLinks(publicUrl, tokens);
        var beacon = new ConversionBeacon(ledger);
        http.serve(new TrackingEndpoint(store, tokens, places(engine, links), beacon));
    }

    private Map<Purpose, Place> places(Engine engine, TrackingLinks links) {
        var sending = engine.sending();
        return Map.of(
                Purpose.OPEN, new OpenPicture(ledger),
                Purpose.CLICK, new ClickRedirect(store, ledger, new LinkTargets(store, links)),
                Purpose.PROFILE, new ProfilePage(store, links),
                Purpose.SUBSCRIPTIONS, new SubscriptionsPage(store, ledger, links),
                Purpose.UNSUBSCRIBE, new UnsubscribePage(store, ledger, links),
                Purpose.VIEW, new MessagePage(sending.sent()),
                Purpose.FORWARD, new ForwardPage(store, new Forwarding(store, ledger, sending)),
                Purpose.CONFIRM, new ConfirmPage(store, ledger));
    }

    @Override
    public void close() {
        http.close();
        ledger.close();
    }
}
