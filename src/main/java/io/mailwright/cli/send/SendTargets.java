package io.mailwright.cli.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Group;
import io.mailwright.service.ListService;

import java.util.List;

/** Lists and groups as they were typed. */
final class SendTargets {
    private SendTargets() {}

    /**
     * Their ids.
     *
     * @throws Failure.NotOne if nothing, or more than one thing, has an id or name
     */
    static List<Long> ids(ListService lists, List<String> typed) {
        return typed.stream().map(one -> id(lists, one)).distinct().toList();
    }

    private static long id(ListService lists, String typed) {
        try {
            return lists.find(typed).id();
        } catch (Failure.NotOne notOne) {
            if (!notOne.candidates().isEmpty()) {
                throw notOne;
            }
            return lists.groups().stream()
                    .filter(group -> isCalled(group, typed.strip()))
                    .map(Group::id)
                    .findFirst()
                    .orElseThrow(() -> notOne);
        }
    }

    private static boolean isCalled(Group group, String name) {
        return group.name().equalsIgnoreCase(name) || name.equals(Long.toString(group.id()));
    }
}
