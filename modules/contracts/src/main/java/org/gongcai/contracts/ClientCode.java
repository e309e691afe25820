package org.gongcai.contracts;

/** The scripts that this program serves to browsers, which is where bids are sealed. */
public interface ClientCode {

    /** One line for each file, sorted by path: SHA-256 in hex, two spaces, path. */
    String manifest();

    /** SHA-256 of the manifest's bytes, hex. */
    String root();
}
