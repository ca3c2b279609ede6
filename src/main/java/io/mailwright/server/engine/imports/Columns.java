package io.mailwright.server.engine.imports;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.Status;
import io.mailwright.server.engine.Offer;
import io.mailwright.server.engine.Profile;
import io.mailwright.server.engine.imports.Row.Offered;
import io.mailwright.server.engine.imports.Row.Wrong;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What each column of an imported file is. A cell that is empty clears; one that its record lacks
 * leaves what there is (X).
 */
final class Columns {
    private static final int NONE = -1;

    private final Profile profile;
    private final int[] places;
    private final int address;
    private final int emailType;
    private final int status;

    Columns(List<String> fields, Profile profile) {
        this.profile = profile;
        this.places =
                fields.stream().mapToInt(field -> profile.place(field).orElse(NONE)).toArray();
        this.address = column(fields, Attribute.EMAIL_ADDRESS);
        this.emailType = column(fields, Attribute.EMAIL_TYPE);
        this.status = column(fields, ListImport.STATUS);
        if (status != NONE) {
            places[status] = NONE;
        }
    }

    private static int column(List<String> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether any is the address. */
    boolean haveAddress() {
        return address != NONE;
    }

    Row row(long number, String[] cells) {
        var written = address < cells.length ? cells[address] : "";
        try {
            return new Row(number, written, new Offered(offer(written.strip(), cells)));
        } catch (ApiError e) {
            return new Row(number, written, new Wrong(e));
        }
    }

    private Offer offer(String email, String[] cells) {
        if (email.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, Attribute.EMAIL_ADDRESS);
        }
        var values = new @Nullable String[profile.size()];
        for (int i = 0; i < Math.min(places.length, cells.length); i++) {
            if (places[i] != NONE) {
                values[places[i]] = cells[i].strip();
            }
        }
        return Offer.of(
                email,
                emailType(word(cells, emailType)),
                status(word(cells, status)),
                null,
                profile.given(values));
    }

    private static String word(String[] cells, int column) {
        return column == NONE || column >= cells.length
                ? ""
                : cells[column].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable EmailType emailType(String word) {
        return switch (word) {
            case "" -> null;
            case "html" -> EmailType.HTML;
            case "text" -> EmailType.TEXT;
            default -> throw new ApiError(ErrorCode.INVALID_ATTRIBUTE, Attribute.EMAIL_TYPE);
        };
    }

    private static @Nullable Status status(String word) {
        return switch (word) {
            case "" -> null;
            case "active" -> Status.ACTIVE;
            case "unsub", "unsubscribed" -> Status.UNSUBSCRIBED;
            default -> throw new ApiError(ErrorCode.INVALID_ATTRIBUTE, ListImport.STATUS);
        };
    }
}
