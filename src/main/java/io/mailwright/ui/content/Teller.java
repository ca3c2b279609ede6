package io.mailwright.ui.content;

/** Says one line for a while, with one thing that can be done about it. */
@FunctionalInterface
interface Teller {
    void tell(String words, String action, Runnable run);
}
