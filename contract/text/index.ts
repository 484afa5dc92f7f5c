// The rules of text: how it is counted, what is a mention, a hashtag or a link in it, how it becomes HTML.

export {};
