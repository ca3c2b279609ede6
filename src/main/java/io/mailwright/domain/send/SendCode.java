package io.mailwright.domain.send;

/**
 * Why a message to one recipient is not sent ({@code email-send.md} M14, grade V). A third family
 * of numbers, never to be mixed with the errors of calls.
 */
public enum SendCode {
    UNSUBSCRIBED(1, "Unsubscribed"),
    HELD(2, "Held"),
    PARTNER_UNSUBSCRIBED(3, "Partner Unsubscribed"),
    MISSING_EMAIL_ADDRESS(4, "Missing Email Address"),
    INVALID_EMAIL_ADDRESS(5, "Invalid Email Address"),
    DUPLICATE_EMAIL(6, "Duplicate Email"),
    INVALID_SUBSCRIBER_ID_PROVIDED(7, "Invalid SubscriberID Provided"),
    MISSING_SUBSCRIBER_ID(8, "Missing Subscriber ID"),
    MISSING_OWNER_ID(9, "Missing Owner ID"),
    MISSING_REQUIRED_ATTRIBUTES(10, "Missing Required Attributes"),
    NO_ALL_SUBSCRIBERS_LIST_ENTRY(11, "No All Subscribers List Entry"),
    INVALID_OWNER_ID_PROVIDED(12, "Invalid Owner ID Provided"),
    SUBSCRIBER_KEY_MISMATCH(13, "Subscriber Key Mismatch"),
    EMAIL_ADDRESS_MISMATCH(14, "Email Address Mismatch"),
    UNSPECIFIED_ERROR(15, "Unspecified Error"),
    INVALID_ATTRIBUTE_VALUE(16, "Invalid Attribute Value"),
    ATTRIBUTE_VALUE_TOO_LONG(17, "Attribute Value Max Length Err"),
    INVALID_ATTRIBUTE_VALUE_COUNT(18, "Invalid Attribute Value Count"),
    MISSING_REQUIRED_FIELDS(19, "Missing Required Fields"),
    INVALID_FIELD_VALUE(20, "Invalid Field Value"),
    DUPLICATE_DATA_EXTENSION_ROW(21, "Duplicate Data Extension Row"),
    DATA_EXTENSION_INSERT_FAILED(22, "Data Extension Insert Failed"),
    DOMAIN_EXCLUSION(23, "Domain Exclusion"),
    LIST_DETECTIVE_EXCLUSION(24, "List Detective Exclusion"),
    SUBSCRIBER_BLACKED_OUT(25, "Subscriber Blacked Out"),
    BUILD_EMAIL_ERROR(26, "Build Email Error"),
    SUPPRESSION_LIST_EXCLUSION(27, "Suppression List Exclusion"),
    OPT_OUT_LIST_EXCLUSION(28, "Opt Out List Exclusion"),
    MISSING_SUBSCRIBER_KEY_VALUE(29, "Missing Subscriber Key Value"),
    SUBSCRIBER_KEY_TOO_LONG(30, "Subscriber Key Too Long"),
    LIST_LEVEL_OPT_OUT(31, "List Level Opt Out"),
    ACCOUNT_LEVEL_OPT_OUT(33, "Account Level Opt Out"),
    SUBSCRIBER_DELETED(40, "Subscriber Deleted"),
    DUPLICATE_SUBSCRIBER(41, "Duplicate Subscriber"),
    ERROR(100, "Error"),
    FAILURE(101, "Failure"),
    EXCLUDED(102, "Excluded");

    private final int number;
    private final String text;

    SendCode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int number() {
        return number;
    }

    /** Its exact name. */
    public String text() {
        return text;
    }
}
