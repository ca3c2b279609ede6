package io.mailwright.domain.tracking;

/**
 * How many reacted to a job with one client, from one country and so on. Whoever did so with
 * several is counted with each of them.
 *
 * @param name such as {@code Apple Mail}; of a region or a city, with its country
 * @param opened people
 * @param clicked people
 */
public record OriginFigure(
        OriginKind kind, String name, long opened, long opens, long clicked, long clicks) {}
