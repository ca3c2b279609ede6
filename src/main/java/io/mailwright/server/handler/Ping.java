package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;

/** Says that the service runs ({@code subscribers-lists.md} S2, grade F). */
final class Ping implements CallHandler {
    @Override
    public Route route() {
        return new Route(ApiSystem.DIAGNOSTICS, "Ping");
    }

    @Override
    public Reply handle(CallRequest request) {
        return out -> {
            out.open("diagnostics");
            out.field("Ping", "Running");
            out.close();
        };
    }
}
