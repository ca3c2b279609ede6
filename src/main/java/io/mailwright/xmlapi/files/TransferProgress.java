package io.mailwright.xmlapi.files;

/** Where a transfer says how far it is. */
@FunctionalInterface
public interface TransferProgress {
    /**
     * So many bytes are there; called often, on the thread that transfers. Starts anew, at what is
     * there already, after a connection was lost.
     *
     * @param total less than zero if unknown
     */
    void at(long done, long total);
}
