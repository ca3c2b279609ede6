package io.mailwright.server.handler;

import io.mailwright.domain.Feature;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.xmlapi.wire.FeatureNames;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Answers which extensions of ours this server has, each by the call that is its first: {@code
 * <profile><feature>groups</feature>…</profile>}, in the order of their names. The call is our own
 * (X): a service that does not know it has none of them.
 */
final class RetrieveFeatures implements CallHandler {
    private static final Map<Feature, Route> CALLS =
            Map.of(
                    Feature.ATTRIBUTES,
                    new Route(ApiSystem.ACCOUNT_INFO, "add_attrb"),
                    Feature.DEFINITIONS,
                    new Route(ApiSystem.TRIGGERED_SEND, "adddefinition"),
                    Feature.EVENTS,
                    new Route(ApiSystem.TRACKING, "retrieve", "open"),
                    Feature.GROUPS,
                    new Route(ApiSystem.LIST, "add_group"),
                    Feature.OVERDUE,
                    new Route(ApiSystem.JOB, "retrieve_overdue"));

    private final List<Feature> features;

    RetrieveFeatures(Collection<CallHandler> others) {
        var known = others.stream().map(CallHandler::route).toList();
        this.features =
                CALLS.keySet().stream()
                        .filter(feature -> known.contains(CALLS.get(feature)))
                        .sorted()
                        .toList();
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.ACCOUNT_INFO, "features");
    }

    @Override
    public Reply handle(CallRequest request) {
        return out -> {
            out.open("profile");
            features.forEach(feature -> out.field("feature", FeatureNames.of(feature)));
            out.close();
        };
    }
}
