package io.mailwright.server.handler;

import io.mailwright.server.engine.Definitions;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/**
 * Changes a definition of triggered sends, whose content becomes that of its e-mail now. That the
 * call exists is known (C); all of its form is our own ({@code email-send.md} M13, X).
 */
final class UpdateDefinition implements CallHandler {
    private final Store store;

    UpdateDefinition(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRIGGERED_SEND, "updatedefinition");
    }

    @Override
    public Reply handle(CallRequest request) {
        var reader = new DefinitionReader(request);
        var key = reader.key();
        var values = reader.values();
        var updated = store.change(tables -> new Definitions(tables).update(key, values));
        return TriggeredSendAnswers.done(
                "Triggered Send Definition was updated successfully", updated, "");
    }
}
