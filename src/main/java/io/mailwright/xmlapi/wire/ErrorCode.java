package io.mailwright.xmlapi.wire;

/**
 * Error numbers of the wire ({@code envelope.md} E8). Those from 900 on are our own (X); {@code {}}
 * in a text stands for what is inserted.
 */
public enum ErrorCode {
    SUBSCRIBER_NOT_FOUND(1, "Subscriber not found with ListID = {} Email Address = {}"),
    ALREADY_ON_LIST(14, "The subscriber already exists in the list"),
    PARSE_ERROR(39, "XML Parse Error"),
    NO_RESULTS(47, "Results not found"),
    NO_FILE(68, "File does not exist."),
    INVALID_SYSTEM(71, "Invalid system name"),
    INVALID_LIST_TYPE(93, "You did not specify a valid list type."),
    NO_ATTRIBUTES(111, "No attributes provided"),
    LOGIN_FAILED(900, "Login failed: unknown username or wrong password"),
    NOT_PERMITTED(901, "User is not permitted to use the API"),
    NO_ACCESS(902, "User has no access right for this call"),
    UNKNOWN_ACTION(910, "Unknown action: {} {} {}"),
    NOT_OFFERED(911, "Call is not offered: {} {}"),
    REQUIRED_ELEMENT(912, "Required element missing: {}"),
    INVALID_VALUE(913, "Invalid value for {}: {}"),
    ONE_SYSTEM(914, "Only one system element is allowed"),
    REQUEST_TOO_LARGE(915, "Request is larger than 5 MB"),
    TOO_MANY_SUBSCRIBERS(916, "More than 500 subscribers in one call"),
    ANSWER_TOO_LARGE(917, "Answer is larger than 5 MB: narrow the daterange or use BulkAsync"),
    TOO_MANY_WAITING(918, "More than 5 asynchronous requests are waiting"),
    LIST_NOT_FOUND(920, "List not found with ListID = {}"),
    GROUP_NOT_FOUND(921, "Group not found with GroupID = {}"),
    NAME_IN_USE(922, "Name is already in use: {}"),
    LIST_FIXED(923, "List cannot be changed: {}"),
    INVALID_RULE(924, "Invalid group rule: {}"),
    SUBID_NOT_FOUND(930, "Subscriber not found with SubID = {}"),
    INVALID_EMAIL(931, "Invalid email address: {}"),
    EMAIL_TAKEN(932, "Email address belongs to another subscriber: {}"),
    INVALID_ATTRIBUTE(933, "Invalid attribute value: {}"),
    REQUIRED_ATTRIBUTE(934, "Required attribute missing: {}"),
    MASTER_UNSUBSCRIBED(935, "Email address is on the Master Unsubscribe list: {}"),
    EMAIL_NOT_FOUND(940, "Email not found with EmailID = {}"),
    EMAIL_INVALID(941, "Email failed validation: {}"),
    JOB_NOT_FOUND(950, "Job not found with JobID = {}"),
    NO_TARGET(951, "No list or group to send to"),
    JOB_NOT_OVERDUE(952, "Job is not overdue: {}"),
    BATCH_NOT_FOUND(960, "Batch not found with BatchID = {}"),
    IMPORT_NOT_FOUND(961, "Import not found with ImportID = {}"),
    DEFINITION_NOT_FOUND(970, "Triggered send definition not found with CustomerKey = {}"),
    DEFINITION_NOT_ACTIVE(971, "Triggered send definition is not active: {}"),
    DEFINITION_EXISTS(972, "Triggered send definition already exists: {}"),
    NO_VALID_SUBSCRIBER(973, "No valid subscriber"),
    INVALID_DEFINITION(974, "Invalid triggered send definition: {}"),
    INTERNAL(999, "Internal error");

    private final int number;
    private final String text;

    ErrorCode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int number() {
        return number;
    }

    /** The error's text with each {@code {}} replaced in turn. */
    public String text(Object... inserted) {
        var filled = new StringBuilder(text);
        for (var value : inserted) {
            int gap = filled.indexOf("{}");
            filled.replace(gap, gap + 2, String.valueOf(value));
        }
        return filled.toString().strip();
    }
}
