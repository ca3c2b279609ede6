package io.mailwright.server.http.tracking;

/** Where a link of one purpose leads. Thread-safe. */
interface Place {
    /** What is shown; changes nothing but counts. */
    Answer show(Visit visit) throws InterruptedException;

    /** Whether something can be done here. */
    default boolean hasForm() {
        return false;
    }

    /** Does what a form that was sent says. */
    default Answer send(Visit visit, Form form) throws InterruptedException {
        return show(visit);
    }
}
