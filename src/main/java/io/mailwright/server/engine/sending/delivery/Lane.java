package io.mailwright.server.engine.sending.delivery;

/** Hands messages over one at a time. For one thread. */
public interface Lane extends AutoCloseable {
    /**
     * Gets ready for the next message, and waits until it may go.
     *
     * @throws Unavailable if nothing can be handed over at present
     */
    void prepare() throws Unavailable, InterruptedException;

    /** Hands over a message; never throws for what is expected to go wrong. */
    Outcome hand(Outgoing message);

    /** Lets go of what is not needed while there is nothing to hand over. */
    default void rest() {}

    @Override
    default void close() {
        rest();
    }
}
