package io.mailwright.server.envelope;

/** What stands under {@code system} in an answer; written once. */
@FunctionalInterface
public interface Reply {
    void writeTo(ReplyWriter out);

    /** An error directly under {@code system}, found before any call was reached (E7, X). */
    static Reply error(ApiError error) {
        return out -> {
            out.field("error", error.code().number());
            out.field("error_description", error.text());
            if (!error.detail().isEmpty()) {
                out.field("error_detail", error.detail());
            }
        };
    }

    /** An error in the element of the system that was called (E7, grade R). */
    static Reply error(ApiSystem system, ApiError error) {
        return out -> {
            out.open(system.payload());
            error(error).writeTo(out);
            out.close();
        };
    }
}
