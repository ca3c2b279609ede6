package io.mailwright.server.handler;

import io.mailwright.server.engine.TriggeredSends;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/**
 * Has a message sent to each of some recipients by a definition ({@code email-send.md} M11, grade
 * F; what becomes of those to whom none can be, M12, X).
 */
final class AddTriggeredSend implements CallHandler {
    private final Store store;
    private final Runnable sending;

    /**
     * The call.
     *
     * @param sending has it begin with what is due
     */
    AddTriggeredSend(Store store, Runnable sending) {
        this.store = store;
        this.sending = sending;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRIGGERED_SEND, "add");
    }

    @Override
    public Reply handle(CallRequest request) {
        var send = TriggeredSendReader.read(request);
        var refused =
                store.change(
                        tables -> TriggeredSends.by(tables, send.key()).queue(send.recipients()));
        sending.run();
        return TriggeredSendAnswers.done("Triggered Send was added successfully", "0", refused);
    }
}
