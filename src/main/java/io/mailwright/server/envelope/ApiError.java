package io.mailwright.server.envelope;

import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Arrays;

/** That a call is refused: it becomes an error answer, and whatever it began is rolled back. */
public final class ApiError extends RuntimeException {
    private static final int MAX_INSERTED = 254;

    private final ErrorCode code;
    private final String detail;

    /**
     * Names the error and fills its text.
     *
     * @param inserted what stands for each {@code {}} of the code's text
     */
    public ApiError(ErrorCode code, Object... inserted) {
        this(code, code.text(shortened(inserted)), "");
    }

    private ApiError(ErrorCode code, String text, String detail) {
        super(text, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** One that says more in {@code error_detail} ({@code email-send.md} M12, grade C). */
    public static ApiError detailed(ErrorCode code, String detail) {
        return new ApiError(code, code.text(), detail);
    }

    /** So that a wrong value of a megabyte does not come back as one. */
    private static Object[] shortened(Object... inserted) {
        return Arrays.stream(inserted)
                .map(String::valueOf)
                .map(text -> text.length() <= MAX_INSERTED ? text : text.substring(0, MAX_INSERTED))
                .toArray();
    }

    public ErrorCode code() {
        return code;
    }

    /** The text for {@code error_description}. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** The text for {@code error_detail}; empty for none. */
    public String detail() {
        return detail;
    }
}
