package io.mailwright.service.upload.address;

import io.mailwright.service.DataTable;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what address was meant by a text that is none, or whose domain looks like a slip for a
 * well-known one. Only slips of which one thing alone can be meant are put right. Thread-safe.
 */
public final class AddressProposal {
    private static final String FILE = "domain-slips.tsv";
    private static final Map<String, String> DOMAINS = read();

    /** Such as {@code Ann Lee <ann@example.org>}. */
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>[\\s;,.]*");

    private static final Pattern AT =
            Pattern.compile("\\s*[(\\[{]\\s*(?:at|ät)\\s*[)\\]}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT =
            Pattern.compile(
                    "\\s*[(\\[{]\\s*(?:dot|punkt)\\s*[)\\]}]\\s*", Pattern.CASE_INSENSITIVE);

    /** A comma for the dot before the ending, as in {@code example,com}. */
    private static final Pattern COMMA = Pattern.compile("(@[^@,]+),(\\p{Alpha}{2,})$");

    private static final String LITTER = "[\\s\"'`´“”„‚‘’«»<>()\\[\\];,.:]+";
    private static final Pattern AROUND = Pattern.compile("^" + LITTER + "|" + LITTER + "$");

    private AddressProposal() {}

    /** What was meant; nothing for a usable address with no suspicion, or if it cannot be told. */
    public static Optional<String> of(String text) {
        if (AddressCheck.reason(text).isEmpty()) {
            return domain(text);
        }
        var tidied = tidied(text);
        return AddressCheck.reason(tidied).isEmpty()
                ? Optional.of(domain(tidied).orElse(tidied))
                : Optional.empty();
    }

    /** Whether a usable address is at a domain that looks like a slip. */
    public static boolean isSuspect(String address) {
        return domain(address).isPresent();
    }

    private static Optional<String> domain(String address) {
        int at = address.lastIndexOf('@') + 1;
        var domain = address.substring(at);
        var meant = DOMAINS.get(domain);
        if (meant == null) {
            meant = DOMAINS.get(domain.toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(meant).map(right -> address.substring(0, at) + right);
    }

    private static String tidied(String text) {
        var named = NAMED.matcher(text);
        var address = named.matches() ? named.group(1) : text;
        // Letters as wide as those of Japanese are the same letters.
        address = Normalizer.normalize(address, Normalizer.Form.NFKC);
        address = AROUND.matcher(address).replaceAll("");
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7).replaceFirst("\\?.*$", "");
        }
        address = DOT.matcher(AT.matcher(address).replaceAll("@")).replaceAll(".");
        address = address.replaceAll("[\\p{Cf}]", "").replaceAll("@{2,}", "@");
        address = COMMA.matcher(address).replaceAll("$1.$2");
        address = address.replaceAll("\\.{2,}", ".").replace(".@", "@").replace("@.", "@");
        address = address.replaceAll("\\h*([@.])\\h*", "$1");
        return AROUND.matcher(address).replaceAll("");
    }

    private static Map<String, String> read() {
        var domains = new HashMap<String, String>();
        DataTable.read(AddressProposal.class, FILE, cells -> add(cells[0], cells[1], domains));
        return Map.copyOf(domains);
    }

    private static void add(String meant, String slips, Map<String, String> domains) {
        for (var slip : slips.split(",", -1)) {
            if (domains.put(slip, meant) != null) {
                throw new IllegalStateException(slip + " is there twice");
            }
        }
    }
}
