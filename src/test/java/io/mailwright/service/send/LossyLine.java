package io.mailwright.service.send;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Transport;

import java.net.ConnectException;
import java.net.SocketException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A line to a real server that loses what it is told to lose, by the action of the call. */
final class LossyLine implements Transport {
    private static final Pattern ACTION = Pattern.compile("<action>(\\w+)</action>");

    private final Transport inner;
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final List<String> actions = new ArrayList<>();
    private String last = "";
    private boolean dead;
    private Runnable before = () -> {};

    /** What happens to a call. */
    enum Fate {
        /** There is no connection to the server, which is known. */
        UNCONNECTED,
        /** The server never sees it. */
        LOSE_REQUEST,
        /** The server carries it out, the client never hears of it. */
        LOSE_ANSWER,
        /** The server does not know it. */
        UNKNOWN
    }

    LossyLine(Transport inner) {
        this.inner = inner;
    }

    /** What happens to calls, by their action; the others pass. */
    Map<String, Fate> fates() {
        return fates;
    }

    /** Runs before each call is let through. */
    void watch(Runnable look) {
        before = look;
    }

    /** Of all calls there were. */
    List<String> actions() {
        return actions;
    }

    /** After the next call of that action nothing passes until {@link #revive}. */
    void dieAfter(String action) {
        last = action;
    }

    void revive() {
        dead = false;
        last = "";
        fates.clear();
        before = () -> {};
    }

    @Override
    public <T> T exchange(String document, Reading<T> reading) {
        var call = ACTION.matcher(document);
        var action = call.find() ? call.group(1) : "";
        actions.add(action);
        before.run();
        if (dead) {
            // Not a fault that is tried again, which would take its time.
            throw new Failure.Malformed("The line is dead", null);
        }
        dead = action.equals(last);
        var fate = fates.get(action);
        if (fate == Fate.UNKNOWN) {
            return inner.exchange(document.replace(">" + action + "<", ">nonsense<"), reading);
        }
        if (fate == Fate.UNCONNECTED) {
            throw new Failure.Unreachable("There is no way there", new ConnectException());
        }
        if (fate != Fate.LOSE_REQUEST) {
            var answer = inner.exchange(document, reading);
            if (fate == null) {
                return answer;
            }
        }
        throw new Failure.Unreachable("The connection broke off", new SocketException());
    }

    @Override
    public Optional<Instant> time() {
        return inner.time();
    }

    @Override
    public String host() {
        return inner.host();
    }

    @Override
    public void close() {
        inner.close();
    }
}
