package io.mailwright.server.engine.sending.delivery;

import io.mailwright.server.engine.sending.simulation.Behaviour;

/** Sends nothing, and lets people open, click and leave as if it had. */
public final class SimulatedDelivery implements Delivery {
    private static final int LANES = 2;

    private final Behaviour behaviour;

    public SimulatedDelivery(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    /** What becomes of a message is written together with that it was sent. */
    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Lane lane() {
        return new Lane() {
            @Override
            public void prepare() {}

            @Override
            public Outcome hand(Outgoing message) {
                var row = message.recipient();
                return new Outcome.Accepted(
                        behaviour.after(
                                new Behaviour.Sent(
                                        row.job(),
                                        row.batch(),
                                        row.subscriber(),
                                        row.list(),
                                        message.now(),
                                        message.links(),
                                        message.html() != null)));
            }
        };
    }
}
