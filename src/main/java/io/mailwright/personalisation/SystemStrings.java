package io.mailwright.personalisation;

import static java.util.Map.entry;

import io.mailwright.domain.EmailType;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The strings that every account has ({@code personalisation.md} P2, grade C), by lower-case name.
 */
final class SystemStrings {
    private static final Map<String, Function<Context, String>> VALUES =
            Stream.of(ofRecipient(), ofSending(), ofSendDate(), ofAccount(), ofLinks())
                    .map(Map::entrySet)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Those that depend on where in a message they stand, which the script package has. */
    private static final Set<String> OF_PLACE =
            Set.of("linkname", "_impressionregionid", "_impressionregionname");

    private SystemStrings() {}

    static Set<String> names() {
        var names = new HashSet<>(VALUES.keySet());
        names.addAll(OF_PLACE);
        return names;
    }

    static boolean isOne(String key) {
        return VALUES.containsKey(key) || OF_PLACE.contains(key);
    }

    /** What it prints; nothing if it is none of them. */
    static @Nullable String value(String key, Context context) {
        var value = VALUES.get(key);
        return value == null ? null : value.apply(context);
    }

    private static Map<String, Function<Context, String>> ofRecipient() {
        return Map.ofEntries(
                entry("emailaddr", context -> context.recipient().address()),
                entry("firstname", Names::first),
                entry("firstname_", Names::first),
                entry("lastname", Names::last),
                entry("lastname_", Names::last),
                entry("fullname_", Names::full),
                entry("subscriberid", context -> text(context.recipient().id())),
                entry("_subscriberkey", context -> context.recipient().key()),
                entry("listid", context -> text(context.recipient().origin().listId())),
                entry("list_", SystemStrings::listWithType),
                entry("listsubid", context -> text(context.recipient().origin().relationId())),
                entry("_listname", context -> context.recipient().origin().name()),
                entry("_datasourcename", context -> context.recipient().origin().name()),
                entry("_messagetypepreference", SystemStrings::type));
    }

    private static Map<String, Function<Context, String>> ofSending() {
        return Map.ofEntries(
                entry("jobid", context -> text(sending(context).jobId())),
                entry("emailname_", context -> sending(context).email().name()),
                entry("_emailid", context -> text(sending(context).email().id())),
                entry("_preheader", context -> sending(context).email().preheader()),
                entry("_messagecontext", context -> context.mailing().occasion().name()),
                entry("_istestsend", context -> String.valueOf(sending(context).isTest())),
                entry("replyname", context -> sending(context).from().name()),
                entry("replyemailaddress", context -> sending(context).from().address()),
                entry("additionalinfo_", context -> sending(context).extras().additional()),
                entry("_jobsubscriberbatchid", context -> text(sending(context).extras().batch())),
                entry("_replycontent", context -> sending(context).extras().replyContent()),
                entry("__additionalemailattribute1", context -> additional(context, 1)),
                entry("__additionalemailattribute2", context -> additional(context, 2)),
                entry("__additionalemailattribute3", context -> additional(context, 3)),
                entry("__additionalemailattribute4", context -> additional(context, 4)),
                entry("__additionalemailattribute5", context -> additional(context, 5)));
    }

    private static Map<String, Function<Context, String>> ofSendDate() {
        return Map.of(
                "xtmonth", SendDate.MONTH::of,
                "xtmonthnumeric", SendDate.MONTH_NUMBER::of,
                "xtday", SendDate.DAY::of,
                "xtdayofweek", SendDate.DAY_OF_WEEK::of,
                "xtyear", SendDate.YEAR::of,
                "xtshortdate", SendDate.SHORT::of,
                "xtlongdate", SendDate.LONG::of);
    }

    private static Map<String, Function<Context, String>> ofAccount() {
        return Map.of(
                "memberid", context -> text(context.mailing().account().id()),
                "member_busname", context -> context.mailing().account().business(),
                "member_addr", context -> context.mailing().account().street(),
                "member_city", context -> context.mailing().account().city(),
                "member_state", context -> context.mailing().account().state(),
                "member_postalcode", context -> context.mailing().account().postalCode(),
                "member_country", context -> context.mailing().account().country());
    }

    private static Map<String, Function<Context, String>> ofLinks() {
        return Map.of(
                "view_email_url", context -> context.links().viewEmail(),
                "profile_center_url", context -> context.links().profileCenter(),
                "subscription_center_url", context -> context.links().subscriptionCenter(),
                "unsub_center_url", context -> context.links().unsubscribe(),
                "ftaf_url", context -> context.links().forward(),
                "double_opt_in_url", context -> context.links().confirm(),
                "microsite_base_url", context -> context.links().micrositeBase());
    }

    private static Sending sending(Context context) {
        return context.mailing().sending();
    }

    private static String additional(Context context, int number) {
        return sending(context).extras().attribute(number);
    }

    private static String listWithType(Context context) {
        return context.recipient().origin().listId() + "_" + type(context);
    }

    private static String type(Context context) {
        return context.recipient().emailType() == EmailType.HTML ? "HTML" : "TEXT";
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
