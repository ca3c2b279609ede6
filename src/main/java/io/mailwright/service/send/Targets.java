package io.mailwright.service.send;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.AudienceStore;
import io.mailwright.cache.AudienceStore.Member;
import io.mailwright.cache.AudienceStore.Wanted;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.GroupDetail;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveGroup;
import io.mailwright.xmlapi.wire.rule.GroupFilter;

import java.util.ArrayList;
import java.util.List;

/** Finds what is behind the ids of lists and groups, and who of a list is in a group. */
record Targets(XmlApi api, AudienceStore store, ListStore lists, AttributeStore attributes) {
    /**
     * A list or group.
     *
     * @param members of a group; of a list the local copy knows them
     */
    record Target(long id, String name, boolean isGroup, List<Member> members) {}

    /** Those the local copy has as lists are lists; the account knows groups. */
    List<Target> of(List<Long> ids) {
        return ids.stream().distinct().map(this::of).toList();
    }

    private Target of(long id) {
        return lists.find(id)
                .map(list -> new Target(id, list.name(), false, List.of()))
                .orElseGet(() -> group(api.send(new RetrieveGroup(id))));
    }

    private Target group(GroupDetail detail) {
        var group = detail.group();
        var members = new ArrayList<Member>();
        var fits = filter(detail);
        store.members(
                group.parentListId(),
                person -> {
                    if (fits.test(person)) {
                        members.add(new Member(group.parentListId(), person.id()));
                    }
                });
        return new Target(group.id(), group.name(), true, members);
    }

    private GroupFilter filter(GroupDetail detail) {
        try {
            return GroupFilter.of(detail.rule(), attributes.all());
        } catch (IllegalArgumentException e) {
            throw new Failure.Invalid(
                    "The rule of the group %s does not fit the attributes here: %s. Synchronise first."
                            .formatted(detail.group().name(), e.getMessage()));
        }
    }

    static Wanted wanted(List<Target> to, List<Target> without) {
        return new Wanted(listIds(to), members(to), listIds(without), members(without));
    }

    private static List<Long> listIds(List<Target> targets) {
        return targets.stream().filter(target -> !target.isGroup()).map(Target::id).toList();
    }

    private static List<Member> members(List<Target> targets) {
        return targets.stream().flatMap(target -> target.members().stream()).toList();
    }
}
