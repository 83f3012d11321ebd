package dev.partnerdirectory.fake.store;

/** A backing that stores nothing: the directory is lost when its process ends. */
record Unbacked(String salt) implements Backing {
    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public boolean isBehind() {
        return false;
    }

    @Override
    public DirectoryState caughtUp(DirectoryState state) {
        return state;
    }

    @Override
    public Turn turn() {
        return () -> {};
    }

    @Override
    public void append(DirectoryState state) {}

    @Override
    public void rewrite(DirectoryState state) {}

    @Override
    public void close() {}
}
