package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.tck.TokenStoreContract;

class MemoryTokenStoreContractTest implements TokenStoreContract {
    private final TokenStore store = new MemoryTokenStore();

    @Override
    public TokenStore store() {
        return store;
    }
}
