package io.mailwright.cli.frame;

/** Ends a command before its result, with words and an exit code of its own. */
public final class CommandEnded extends RuntimeException {
    private final int code;

    public CommandEnded(int code, String words) {
        super(words);
        this.code = code;
    }

    int code() {
        return code;
    }
}
