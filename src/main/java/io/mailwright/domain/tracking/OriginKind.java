package io.mailwright.domain.tracking;

import java.util.List;

/** What people and their reactions are counted by of an {@link Origin}. */
public enum OriginKind {
    CLIENT,
    BROWSER,
    SYSTEM,
    DEVICE,
    COUNTRY,
    REGION,
    CITY;

    /** With what somebody reacted. */
    public static final List<OriginKind> CLIENTS = List.of(CLIENT, BROWSER, SYSTEM, DEVICE);

    /** From where somebody reacted. */
    public static final List<OriginKind> PLACES = List.of(COUNTRY, REGION, CITY);
}
