package io.mailwright.server.engine.tracking;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells from the answer of a mail server why a message came back. The kinds and their numbers are
 * those of {@code tracking.md} T21 (grade C); which answer is of which kind is X: the enhanced
 * status code of RFC 3463 counts first, then the words, then the plain code.
 */
public record BounceKind(BounceCategory category, int subcategory) {
    private static final BounceKind USER_UNKNOWN = new BounceKind(BounceCategory.HARD, 2001);
    private static final BounceKind DOMAIN_UNKNOWN = new BounceKind(BounceCategory.HARD, 2002);
    private static final BounceKind BAD_ADDRESS = new BounceKind(BounceCategory.HARD, 2003);
    private static final BounceKind MAILBOX_FULL = new BounceKind(BounceCategory.SOFT, 3001);
    private static final BounceKind INACTIVE = new BounceKind(BounceCategory.HARD, 3002);
    private static final BounceKind INACTIVE_NOW = new BounceKind(BounceCategory.SOFT, 3002);
    private static final BounceKind COMPLAINTS = new BounceKind(BounceCategory.BLOCK, 1001);
    private static final BounceKind BLOCKED = new BounceKind(BounceCategory.BLOCK, 1002);
    private static final BounceKind CONTENT = new BounceKind(BounceCategory.BLOCK, 1004);
    private static final BounceKind AUTHENTICATION = new BounceKind(BounceCategory.BLOCK, 1010);
    private static final BounceKind OTHER_BLOCK = new BounceKind(BounceCategory.BLOCK, 1999);
    private static final BounceKind BUSY = new BounceKind(BounceCategory.TECHNICAL, 4001);
    private static final BounceKind FORMAT = new BounceKind(BounceCategory.TECHNICAL, 4002);
    private static final BounceKind NETWORK = new BounceKind(BounceCategory.TECHNICAL, 4003);
    private static final BounceKind OTHER_HARD = new BounceKind(BounceCategory.HARD, 4999);
    private static final BounceKind OTHER_SOFT = new BounceKind(BounceCategory.SOFT, 4999);
    private static final BounceKind UNKNOWN = new BounceKind(BounceCategory.UNKNOWN, 9999);

    private record Rule(Pattern pattern, BounceKind kind) {
        static Rule of(String pattern, BounceKind kind) {
            return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), kind);
        }
    }

    /** Status codes whose meaning leaves no choice. */
    private static final List<Rule> CODES =
            List.of(
                    Rule.of("\\b[45]\\.1\\.(1|6|10)\\b", USER_UNKNOWN),
                    Rule.of("\\b[45]\\.1\\.2\\b", DOMAIN_UNKNOWN),
                    Rule.of("\\b[45]\\.1\\.3\\b", BAD_ADDRESS),
                    Rule.of("\\b5\\.2\\.1\\b", INACTIVE),
                    Rule.of("\\b4\\.2\\.1\\b", INACTIVE_NOW),
                    Rule.of("\\b[45]\\.2\\.2\\b", MAILBOX_FULL),
                    Rule.of("\\b[45]\\.7\\.(2[0-9]|30)\\b", AUTHENTICATION),
                    Rule.of("\\b[45]\\.(3\\.2|4\\.5)\\b", BUSY),
                    Rule.of("\\b[45]\\.6\\.\\d", FORMAT),
                    Rule.of("\\b[45]\\.4\\.\\d", NETWORK));

    private static final List<Rule> WORDS =
            List.of(
                    Rule.of("complain", COMPLAINTS),
                    Rule.of("\\b(spf|dkim|dmarc|authenticat)", AUTHENTICATION),
                    Rule.of("black ?list|block ?list|\\bblocked|spamhaus|\\brbl\\b", BLOCKED),
                    Rule.of("\\bspam|virus|malware|message content|content reject", CONTENT),
                    Rule.of(
                            "quota|mailbox (is )?full|over ?quota|insufficient storage",
                            MAILBOX_FULL),
                    Rule.of("disabled|inactive|suspended|not active", INACTIVE),
                    Rule.of(
                            "(host|domain) (is )?(unknown|not found|does not exist)|unknown domain"
                                    + "|no such domain|unrouteable",
                            DOMAIN_UNKNOWN),
                    Rule.of("syntax", BAD_ADDRESS),
                    Rule.of(
                            "(user|recipient|mailbox|address) (is )?(unknown|not found|unavailable)"
                                    + "|unknown (user|recipient)|no such (user|mailbox|recipient)"
                                    + "|does not exist|doesn't exist|invalid recipient",
                            USER_UNKNOWN),
                    Rule.of("too (busy|many)|try again later|rate limit", BUSY));

    /** Refused by policy, whatever it is. */
    private static final Pattern POLICY = Pattern.compile("\\b[45]\\.7\\.\\d");

    /**
     * The kind of a bounce.
     *
     * @param code of SMTP; 0 if there is none
     * @param answer what the mail server said, with or without the code
     */
    public static BounceKind of(int code, String answer) {
        return first(CODES, answer)
                .or(() -> first(WORDS, answer))
                .orElseGet(() -> POLICY.matcher(answer).find() ? OTHER_BLOCK : byCode(code));
    }

    private static Optional<BounceKind> first(List<Rule> rules, String answer) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(answer).find())
                .map(Rule::kind)
                .findFirst();
    }

    private static BounceKind byCode(int code) {
        return switch (code) {
            case 0 -> UNKNOWN;
            case 421 -> BUSY;
            case 452, 552 -> MAILBOX_FULL;
            case 550, 551 -> USER_UNKNOWN;
            case 501, 553 -> BAD_ADDRESS;
            case 554 -> OTHER_BLOCK;
            default -> code < 500 ? OTHER_SOFT : OTHER_HARD;
        };
    }

    /** What an event tells of it. */
    public Detail.Bounce detail(int code, String answer) {
        return new Detail.Bounce(category, subcategory, code, answer);
    }
}
