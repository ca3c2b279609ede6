package io.mailwright.cache;

/** Why a row was rejected or skipped: column and value if it is theirs, and a sentence. */
public record LedgerReason(String column, String value, String reason) {
    public static final LedgerReason NONE = new LedgerReason("", "", "");
}
