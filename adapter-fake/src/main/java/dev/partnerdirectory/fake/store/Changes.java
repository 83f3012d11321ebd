package dev.partnerdirectory.fake.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the write under way has changed so far: how to undo it, and what to write to disk. It records nothing while
 * nothing is written, so that loading a directory needs no memory for it. For one thread at a time.
 */
public final class Changes {
    private final List<Runnable> undo = new ArrayList<>();
    private final Set<UserEntry> users = new LinkedHashSet<>();
    private final Set<PartnerUser> partnerUsers = new LinkedHashSet<>();
    private final List<RememberedRequest> requests = new ArrayList<>();
    private boolean isRecording;

    /** Users who were added, changed or purged. */
    public Set<UserEntry> users() {
        return users;
    }

    /** Partner users whose roles changed. */
    public Set<PartnerUser> partnerUsers() {
        return partnerUsers;
    }

    /** Requests that were remembered. */
    public List<RememberedRequest> requests() {
        return requests;
    }

    public boolean isEmpty() {
        return undo.isEmpty();
    }

    /** A write begins. */
    public void begin() {
        isRecording = true;
    }

    /** The write has ended: what it changed stays. */
    public void commit() {
        isRecording = false;
        forget();
    }

    /** Undoes every change so far, the last one first. The write has not ended by this. */
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

    void add(PartnerUser user, Runnable step) {
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
