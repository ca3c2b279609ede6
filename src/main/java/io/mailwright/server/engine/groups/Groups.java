package io.mailwright.server.engine.groups;

import io.mailwright.domain.Group;
import io.mailwright.domain.GroupDetail;
import io.mailwright.domain.GroupRule;
import io.mailwright.server.engine.Names;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * How groups come to be and change ({@code subscribers-lists.md} S19, S20, X). To go through a list
 * of a million takes seconds, in which others may go on writing. Thread-safe.
 */
public final class Groups {
    private static final long NEW = 0;

    private final Store store;

    public Groups(Store store) {
        this.store = store;
    }

    /**
     * What is to be changed of a group; what is {@code null} stays as it is.
     *
     * @param name not empty
     */
    public record Change(
            @Nullable String name, @Nullable String description, @Nullable GroupRule rule) {
        private GroupDetail of(GroupDetail old) {
            var group = old.group();
            return new GroupDetail(
                    new Group(
                            group.id(),
                            group.parentListId(),
                            Objects.requireNonNullElse(name, group.name()),
                            Objects.requireNonNullElse(description, group.description())),
                    Objects.requireNonNullElse(rule, old.rule()));
        }
    }

    /**
     * Makes a group of those on a list whom the rule fits.
     *
     * @return its id
     * @throws ApiError 920, 922, 924
     */
    public long add(long list, String name, String description, GroupRule rule) {
        return store.change(
                tables -> {
                    if (!tables.lists().exists(list)) {
                        throw new ApiError(ErrorCode.LIST_NOT_FOUND, list);
                    }
                    Names.refuseTaken(tables, name, NEW);
                    return Recount.of(tables, list, NEW, rule);
                },
                (tables, recount) -> {
                    long id = tables.groups().create(list, name, description, rule, tables.now());
                    recount.carryOut(tables, id);
                    return id;
                });
    }

    /**
     * Changes a group, and finds out anew who is in it.
     *
     * @throws ApiError 921, 922, 924
     */
    public void edit(long id, Change change) {
        store.change(
                tables -> {
                    var changed = change.of(existing(tables, id));
                    Names.refuseTaken(tables, changed.group().name(), id);
                    return new Edited(changed, recount(tables, changed));
                },
                (tables, edited) -> {
                    tables.groups().update(edited.detail);
                    edited.recount.carryOut(tables, id);
                    return id;
                });
    }

    /**
     * Deletes a group; who was in it stays on the list.
     *
     * @throws ApiError 921
     */
    public void delete(long id) {
        store.change(tables -> {
            existing(tables, id);
            tables.groups().delete(id);
            return id;
        });
    }

    /**
     * Finds out anew who is in a group.
     *
     * @throws ApiError 921
     */
    public void refresh(long id) {
        store.change(
                tables -> recount(tables, existing(tables, id)),
                (tables, recount) -> {
                    recount.carryOut(tables, id);
                    return id;
                });
    }

    /**
     * As {@link #refresh(long)}, as a part of a change: for who is to be sent to.
     *
     * @throws ApiError 921
     */
    public static void refresh(Tables tables, long id) {
        recount(tables, existing(tables, id)).carryOut(tables, id);
    }

    /**
     * A group that must be there.
     *
     * @throws ApiError 921
     */
    public static GroupDetail existing(Tables tables, long id) {
        return tables.groups()
                .find(id)
                .orElseThrow(() -> new ApiError(ErrorCode.GROUP_NOT_FOUND, id));
    }

    private static Recount recount(Tables tables, GroupDetail group) {
        return Recount.of(tables, group.group().parentListId(), group.group().id(), group.rule());
    }

    /** A group as it is to be, and what that changes of who is in it. */
    private record Edited(GroupDetail detail, Recount recount) {}
}
