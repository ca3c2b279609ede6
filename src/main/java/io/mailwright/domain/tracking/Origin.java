package io.mailwright.domain.tracking;

/**
 * With what and from where somebody opened or clicked, in the words it was told in ({@code
 * tracking.md} T19, extended files); empty where it was not.
 *
 * @param client the program mail is read with
 * @param system the operating system
 * @param region within the country
 */
public record Origin(
        String client,
        String browser,
        String system,
        String device,
        String country,
        String region,
        String city) {
    public static final Origin NONE = new Origin("", "", "", "", "", "", "");

    /** The same with words of which there is one of each: the same few recur in many. */
    public Origin shared() {
        return new Origin(
                client.intern(),
                browser.intern(),
                system.intern(),
                device.intern(),
                country.intern(),
                region.intern(),
                city.intern());
    }

    /** Whether nothing of it was told. */
    public boolean isNone() {
        return equals(NONE);
    }
}
