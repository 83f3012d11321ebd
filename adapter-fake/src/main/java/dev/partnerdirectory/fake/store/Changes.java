package dev.partnerdirectory.fake.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The changes of the current write: how to undo them, and what to write to disk. It records nothing outside a write, so
 * that loading a directory needs no extra memory. Not thread-safe.
 */
public final class Changes {
    private final List<Runnable> undo = new ArrayList<>();
    private final Set<UserEntry> users = new LinkedHashSet<>();
    private final Set<PartnerUserEntry> partnerUsers = new LinkedHashSet<>();
    private final List<RememberedRequest> requests = new ArrayList<>();
    private boolean isRecording;

    /** Users who were added, changed or purged. */
    public Set<UserEntry> users() {
        return users;
    }

    /** Partner users whose roles were changed. */
    public Set<PartnerUserEntry> partnerUsers() {
        return partnerUsers;
    }

    /** Requests to remember. */
    public List<RememberedRequest> requests() {
        return requests;
    }

    public boolean isEmpty() {
        return undo.isEmpty();
    }

    /** Begins a write. */
    public void begin() {
        isRecording = true;
    }

    /** Ends the write and keeps its changes. */
    public void commit() {
        isRecording = false;
        forget();
    }

    /** Undoes every change so far, the last one first. The write is still in progress. */
    public void rollBack() {
        isRecording = false;
        for (int last = undo.size() - 1; last >= 0; last--) {
            undo.get(last).run();
        }
        forget();
        isRecording = true;
    }

    private void forget() {
        undo.clear();
        users.clear();
        partnerUsers.clear();
        requests.clear();
    }

    void add(Runnable step) {
        if (isRecording) {
            undo.add(step);
        }
    }

    void add(UserEntry user, Runnable step) {
        if (isRecording) {
            undo.add(step);
            users.add(user);
        }
    }

    void add(PartnerUserEntry user, Runnable step) {
        if (isRecording) {
            undo.add(step);
            partnerUsers.add(user);
        }
    }

    void add(RememberedRequest request, Runnable step) {
        if (isRecording) {
            undo.add(step);
            requests.add(request);
        }
    }
}
