package io.mailwright.service.tracking.push;

import io.mailwright.domain.Failure;

import org.postgresql.util.PSQLException;

import java.sql.SQLException;

/** Puts what a target refuses into words, by the classes of SQLSTATE; no rows and no passwords. */
final class TargetTrouble {
    private TargetTrouble() {}

    static Failure of(SQLException trouble, String target) {
        var state = trouble.getSQLState() == null ? "" : trouble.getSQLState();
        var reason = reason(trouble);
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57", "" ->
                    new Failure.Unreachable(
                            "%s is not to be had: %s. When it is again, push once more: it goes on from there"
                                    .formatted(target, reason),
                            null);
            case "28" ->
                    new Failure.NoPassword(
                            "%s does not let us in: %s. Put the password into MAILWRIGHT_PUSH_PASSWORD, and the user into the address (?user=)"
                                    .formatted(target, reason),
                            null);
            case "3D" -> new Failure.Invalid("%s: %s. Make it first".formatted(target, reason));
            case "42" ->
                    new Failure.Invalid(
                            "%s: %s. Its user has to own the schema, or be allowed to make it"
                                    .formatted(target, reason));
            case "53" ->
                    new Failure.Unreachable(
                            "%s has no room: %s. When it has, push once more: it goes on from there"
                                    .formatted(target, reason),
                            null);
            default ->
                    new Failure.Invalid(
                            "%s refused: %s (SQLSTATE %s)".formatted(target, reason, state));
        };
    }

    private static String reason(SQLException trouble) {
        var server =
                trouble instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        var words = server == null ? trouble.getMessage() : server.getMessage();
        return words == null
                ? "it says no more"
                : words.lines().findFirst().orElse("").strip().replaceAll("[.]$", "");
    }
}
