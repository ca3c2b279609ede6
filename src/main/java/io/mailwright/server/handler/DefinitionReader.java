package io.mailwright.server.handler;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.server.engine.Addresses;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.DefinitionWords;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Reads a {@code TriggeredSendDefinition} ({@code email-send.md} M13, X); elements it does not know
 * are ignored, empty ones as if absent.
 */
final class DefinitionReader {
    private static final int LONGEST_KEY = 36;
    private static final int LONGEST_NAME = 100;

    /** {@code tracking.md} T20, grade C, as of jobs. */
    private static final int LONGEST_FROM_NAME = 130;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    private final CallRequest definition;

    DefinitionReader(CallRequest request) {
        this.definition = request.child("TriggeredSendDefinition");
    }

    /**
     * Of which definition it speaks.
     *
     * @throws ApiError 912, 974
     */
    String key() {
        definition.required("CustomerKey");
        return text(definition, "CustomerKey", LONGEST_KEY);
    }

    /**
     * Makes sure that there is what a new one needs.
     *
     * @throws ApiError 912
     */
    void requireAll() {
        definition.required("Name");
        for (var element : new String[] {"Email", "List"}) {
            if (definition.child(element).text("ID").isEmpty()) {
                throw new ApiError(ErrorCode.REQUIRED_ELEMENT, element + "/ID");
            }
        }
    }

    /**
     * What it sets.
     *
     * @throws ApiError 974
     */
    DefinitionValues values() {
        requireContinuous();
        return new DefinitionValues(
                orNull("Name", LONGEST_NAME),
                orNull("Description", LONGEST_DESCRIPTION),
                status(),
                isTransactional(),
                orNull("FromName", LONGEST_FROM_NAME),
                fromAddress(),
                id("Email"),
                id("List"),
                flag("AutoAddSubscribers"),
                flag("AutoUpdateSubscribers"),
                orNull("EmailSubject", LONGEST_SUBJECT),
                flag("IsMultipart"),
                flag("IsWrapped"));
    }

    private void requireContinuous() {
        var type = definition.text("TriggeredSendType");
        if (!type.isEmpty() && !type.equalsIgnoreCase("Continuous")) {
            throw invalid("TriggeredSendType must be Continuous");
        }
    }

    private @Nullable String orNull(String element, int longest) {
        var text = text(definition, element, longest);
        return text.isEmpty() ? null : text;
    }

    private static String text(CallRequest definition, String element, int longest) {
        var text = definition.text(element);
        if (text.codePointCount(0, text.length()) > longest) {
            throw invalid("%s is longer than %d characters".formatted(element, longest));
        }
        return text;
    }

    private @Nullable DefinitionStatus status() {
        var word = definition.text("TriggeredSendStatus");
        return word.isEmpty()
                ? null
                : DefinitionWords.parseStatus(word)
                        .orElseThrow(() ->
                                invalid(
                                        "TriggeredSendStatus must be New, Active, Inactive or"
                                                + " Canceled"));
    }

    private @Nullable Boolean isTransactional() {
        var key = definition.child("SendClassification").text("CustomerKey");
        return key.isEmpty()
                ? null
                : DefinitionWords.parseClassification(key)
                        .orElseThrow(() ->
                                invalid(
                                        "SendClassification must be Default Commercial or Default"
                                                + " Transactional"));
    }

    private @Nullable String fromAddress() {
        var address = definition.text("FromAddress");
        if (address.isEmpty()) {
            return null;
        }
        if (!Addresses.isValid(address)) {
            throw invalid("FromAddress is no email address");
        }
        return address;
    }

    private @Nullable Long id(String element) {
        var text = definition.child(element).text("ID");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw invalid(element + "/ID is no number");
        }
        return Long.valueOf(text);
    }

    private @Nullable Boolean flag(String element) {
        return switch (definition.text(element).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw invalid(element + " must be true or false");
        };
    }

    private static ApiError invalid(String reason) {
        return new ApiError(ErrorCode.INVALID_DEFINITION, reason);
    }
}
