package io.mailwright.xmlapi.call;

import io.mailwright.domain.Feature;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.FeatureNames;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which extensions of ours the account has. The call is one of them (X): a service that refuses it
 * as unknown has none.
 */
public record RetrieveFeatures() implements Call<Set<Feature>> {
    @Override
    public List<Element> request() {
        return List.of(Element.of("system_name", "accountinfo"), Element.of("action", "features"));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Set<Feature> read(Element system) {
        return system.everything()
                .filter(element -> element.is("feature"))
                .map(element -> FeatureNames.parse(element.text()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
