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
    public boolean isWorthRewriting() {
        return false;
    }

    @Override
    public Replacement replacement(DirectoryState state) {
        return new Replacement() {
            @Override
            public void write() {}

            @Override
            public void install() {}
        };
    }

    @Override
    public void close() {}
}
