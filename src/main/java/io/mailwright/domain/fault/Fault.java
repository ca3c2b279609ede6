package io.mailwright.domain.fault;

import io.mailwright.domain.Failure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that goes wrong on purpose, written {@code KIND[=SECONDS][:CHANCE][:CALL]}: {@code
 * lost:0.1:subscriber.add}, {@code slow=5}, {@code drop:#2:ftp.stor}.
 *
 * @param seconds how long {@link FaultKind#SLOW} waits; of no meaning for others
 * @param chance of each call it concerns, from 0, never, to 1; what is written is more than 0
 * @param nth the only call it strikes, counted from 1 among those it concerns; 0 to go by chance
 * @param call system, action and sub_action with dots between them, as many of them as are to fit;
 *     {@code ftp.stor} and {@code ftp.retr} for files; empty for every call
 */
public record Fault(FaultKind kind, double seconds, double chance, long nth, String call) {
    private static final double SECONDS = 2;
    private static final double MOST_SECONDS = 600;
    private static final String FTP = "ftp";

    /** Strikes each call it concerns with that chance. */
    public static Fault of(FaultKind kind, double chance, String call) {
        return new Fault(kind, SECONDS, chance, 0, call.toLowerCase(Locale.ROOT));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws Failure.Invalid in words, if it is none
     */
    public static Fault parse(String written) {
        var parts = List.of(written.strip().toLowerCase(Locale.ROOT).split(":", -1));
        var kind = parts.getFirst().split("=", 2);
        var chance = parts.size() > 1 ? parts.get(1) : "1";
        var call = parts.size() > 2 ? parts.get(2) : "";
        boolean counted = chance.matches("#[1-9][0-9]{0,8}");
        if (parts.size() > 3
                || !(counted || chance.matches("[0-9]*\\.?[0-9]+"))
                || !call.matches("([a-z_-]+(\\.[a-z_-]+){0,2})?")) {
            throw none(written);
        }
        return checked(
                new Fault(
                        kind(kind[0], written),
                        kind.length > 1 ? seconds(kind[1], written) : SECONDS,
                        counted ? 1 : Double.parseDouble(chance),
                        counted ? Long.parseLong(chance.substring(1)) : 0,
                        call),
                written);
    }

    private static FaultKind kind(String word, String written) {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> none(written));
    }

    private static double seconds(String text, String written) {
        if (!text.matches("[0-9]{0,4}\\.?[0-9]{1,4}")) {
            throw none(written);
        }
        return Double.parseDouble(text);
    }

    private static Fault checked(Fault fault, String written) {
        boolean slow = fault.kind == FaultKind.SLOW;
        boolean fits = fault.call.isEmpty() || fault.isOfFiles() == isOfFiles(fault.call);
        if (fault.chance <= 0
                || fault.chance > 1
                || fault.seconds > MOST_SECONDS
                || (!slow && fault.seconds != SECONDS)
                || !fits) {
            throw none(written);
        }
        return fault;
    }

    private static Failure.Invalid none(String written) {
        return new Failure.Invalid(
                "\"%s\" is no fault: write KIND[=SECONDS][:CHANCE][:CALL], as in lost:0.1:subscriber.add, slow=5 or drop:#2:ftp.stor, with one of %s; drop is of ftp.stor and ftp.retr, all others of calls"
                        .formatted(
                                written,
                                Arrays.stream(FaultKind.values())
                                        .map(FaultKind::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** Whether it concerns files, and not calls. */
    public boolean isOfFiles() {
        return kind == FaultKind.DROP;
    }

    private static boolean isOfFiles(String call) {
        return call.equals(FTP) || call.startsWith(FTP + ".");
    }

    /**
     * Whether it concerns that call.
     *
     * @param asked system, action and sub_action, in lower case, with dots between them
     */
    public boolean concerns(String asked) {
        return isOfFiles() == isOfFiles(asked)
                && (call.isEmpty() || asked.equals(call) || asked.startsWith(call + "."));
    }

    /** As it is written. */
    @Override
    public String toString() {
        var what = kind == FaultKind.SLOW ? kind.word() + "=" + seconds : kind.word();
        return Stream.of(what, nth > 0 ? "#" + nth : String.valueOf(chance), call)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(":"));
    }
}
