import type { ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from 'grammy/types';
import type { ChatRecord } from './state.ts';

/** A member's standing in a chat. */
export type MemberStatus = ChatMember['status'];

/** Rights by their Bot API names, such as `can_delete_messages`; those not named keep their default. */
export type Rights = Readonly<Record<string, boolean>>;

const ALL_RIGHTS: Omit<ChatMemberAdministrator, 'status' | 'user'> = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_send_welcome_messages: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
};

const NO_PERMISSIONS: Omit<ChatMemberRestricted, 'status' | 'user'> = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_edit_tag: false,
  can_manage_topics: false,
  until_date: 0,
};

/**
 * The `ChatMember` of a user with that status. An administrator has every usual right unless `rights` takes it,
 * a restricted member none unless `rights` gives it.
 */
export function memberOf(user: User, status: MemberStatus, rights: Rights = {}): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: rights.is_anonymous ?? false };
    case 'administrator':
      return { ...ALL_RIGHTS, ...rights, status, user };
    case 'restricted':
      return { ...NO_PERMISSIONS, ...rights, status, user };
    case 'kicked':
      return { status, user, until_date: 0 };
    default:
      return { status, user };
  }
}

/** Whether that member is in the chat now. */
export function isPresent(member: ChatMember | undefined): boolean {
  if (member === undefined) return false;
  return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
}

/** Whether that member may do what administrators may. */
export function isAdministrator(member: ChatMember | undefined): boolean {
  return member?.status === 'creator' || member?.status === 'administrator';
}

/** Whether a member of the chat holds an administrator's right. A basic member holds none. */
export function hasRight(
  chat: ChatRecord,
  userId: number,
  right: 'can_delete_messages' | 'can_pin_messages',
): boolean {
  const member = chat.members.get(userId);
  if (member?.status === 'creator') return true;
  return member?.status === 'administrator' && member[right] === true;
}
