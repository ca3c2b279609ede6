package io.mailwright.server.handler;

import io.mailwright.server.engine.Definitions;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/**
 * Makes a definition of triggered sends. That the call exists is known (C); all of its form is our
 * own ({@code email-send.md} M13, X).
 */
final class AddDefinition implements CallHandler {
    private final Store store;

    AddDefinition(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRIGGERED_SEND, "adddefinition");
    }

    @Override
    public Reply handle(CallRequest request) {
        var reader = new DefinitionReader(request);
        var key = reader.key();
        reader.requireAll();
        var values = reader.values();
        store.change(tables -> {
            new Definitions(tables).add(key, values);
            return key;
        });
        return TriggeredSendAnswers.done(
                "Triggered Send Definition was added successfully", key, "");
    }
}
