package io.mailwright.server.engine.sending.delivery;

/** A way for messages out of the house. Thread-safe. */
public sealed interface Delivery permits SmtpDelivery, HoldDelivery, SimulatedDelivery {
    /** How many messages may be handed over at a time. */
    int lanes();

    /**
     * Whether to hand a message over again does no more than to do it once. Then what was in flight
     * in a crash is not uncertain, but done again.
     */
    boolean isRepeatable();

    Lane lane();

    /** Cuts off what is still being handed over, which is in doubt then. */
    default void abort() {}
}
